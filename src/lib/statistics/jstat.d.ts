/** The parts of jStat that are used here; the package ships no types. */
declare module 'jstat' {
	const jStat: {
		readonly beta: {
			/** Quantile of the beta distribution. */
			inv(p: number, alpha: number, beta: number): number;
		};
		readonly normal: {
			/** Chance of a value up to x. */
			cdf(x: number, mean: number, sd: number): number;
		};
		readonly studentt: {
			/** Quantile of Student's t with so many degrees of freedom. */
			inv(p: number, degreesOfFreedom: number): number;
		};
	};
	export default jStat;
}
