import { riyadhDate, type CivilDate } from '#lib/domain/calendar.ts';

/** The one source of time. */
export interface Clock {
	now(): Date;
	/** Today's date in Asia/Riyadh. */
	today(): CivilDate;
}

/** A clock that shows the machine's time, or runs on from `start` when one is given. */
export function runningClock(start: Date | null = null): Clock {
	const offsetMs = start ? start.getTime() - Date.now() : 0;
	const now = () => new Date(Date.now() + offsetMs);
	return { now, today: () => riyadhDate(now()) };
}

/** A clock that stands still until it is set. */
export interface SettableClock extends Clock {
	set(instant: Date): void;
}

/** A clock for tests, the demo and work done as of a date. */
export function settableClock(start: Date): SettableClock {
	let current = start;
	return {
		now: () => current,
		today: () => riyadhDate(current),
		set: (instant) => {
			current = instant;
		}
	};
}
