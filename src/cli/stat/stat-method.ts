import { z } from 'zod';

/**
 * One method of `sada stat`: the shape of one input, and what is made of it. The shapes are a public interface
 * (people script against them): add fields, change none.
 */
export interface StatMethod<Input extends z.ZodType = z.ZodType> {
	/** The word after `sada stat`. */
	readonly method: string;
	/** One line for `--help`: what goes in and what comes out. */
	readonly summary: string;
	/** Shape of one input; unknown keys are ignored. A refusal names the path inside the input. */
	readonly input: Input;
	/** The result of one input, as JSON. Figures that do not exist are null, never 0 or NaN. */
	run(input: z.output<Input>): unknown;
}

/** A method with the type of its input inferred from its schema. */
export function statMethod<Input extends z.ZodType>(method: StatMethod<Input>): StatMethod {
	return method;
}

/** A confidence level strictly between 0 and 1, 0.95 when absent. */
export const confidenceSchema = z.number().gt(0).lt(1).default(0.95);

/** A number of people or answers. */
export const countSchema = z.int().nonnegative();

/** An answer or figure that may be missing. */
export const valueOrMissing = z.number().nullable();
