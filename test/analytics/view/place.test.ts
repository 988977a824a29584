import { expect, test } from 'vitest';
import { seededRandom } from '#lib/server/demo/random.ts';
import { clusteredSeries } from '#test/support/clustered-series.ts';
import { countApart, placesOf } from '#test/support/provider-places.ts';

const settings = [10, 20, 60].flatMap((count) =>
	[0, 0.05].flatMap((icc) => [0.85, 0.93].map((share) => ({ count, icc, share })))
);

test.each(settings)(
	'of $count providers without an effect, $share favourable, at ICC $icc, no more stand apart than the limits say',
	({ count, icc, share }) => {
		const apart = countApart({ providers: 6000, count, icc, share });
		// 99.8 % limits: 12 of 6,000, and two simulation errors. It is 0 to 9; limits from τ² alone gave 5 to 124.
		expect(apart).toBeLessThanOrEqual(12 + 2 * Math.sqrt(12));
	}
);

test.each([
	{ icc: 0, least: 0.93 },
	{ icc: 0.05, least: 0.6 }
])('a provider at 55 % among 19 at 85 % is called from 75 answers, at ICC $icc', ({ icc, least }) => {
	const random = seededRandom(`called ${icc}`);
	const rounds = 200;
	let called = 0;
	for (let round = 0; round < rounds; round += 1) {
		const others = Array.from({ length: 19 }, () =>
			clusteredSeries(random, {
				length: random.integer(2, 10),
				share: 0.85,
				icc,
				sizeOf: () => random.integer(12, 30)
			})
		);
		const own = clusteredSeries(random, { length: 5, share: 0.55, icc, sizeOf: () => 15 });
		if (placesOf([own, ...others])[0] === 'below') called += 1;
	}
	expect(called / rounds).toBeGreaterThan(least);
});
