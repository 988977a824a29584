interface Job<Question, Answer> {
	question: Question;
	readonly answer: Promise<Answer>;
	resolve(answer: Answer): void;
	reject(error: unknown): void;
}

/**
 * Does one piece of work at a time. What is asked meanwhile waits, and only the latest of it is done: whoever asked
 * before gets the answer to the latest question, the only one that still matters. A rejection reaches everyone who
 * waits for that piece of work, and nobody else.
 */
export function latestWins<Question, Answer>(
	work: (question: Question) => Promise<Answer>
): (question: Question) => Promise<Answer> {
	let waiting: Job<Question, Answer> | null = null;
	let isBusy = false;

	const drain = async () => {
		isBusy = true;
		while (waiting) {
			const job = waiting;
			waiting = null;
			await work(job.question).then(job.resolve, job.reject);
		}
		isBusy = false;
	};

	return (question) => {
		if (waiting) {
			waiting.question = question;
			return waiting.answer;
		}
		const job = makeJob<Question, Answer>(question);
		waiting = job;
		if (!isBusy) void drain();
		return job.answer;
	};
}

function makeJob<Question, Answer>(question: Question): Job<Question, Answer> {
	let resolve: Job<Question, Answer>['resolve'] = () => {};
	let reject: Job<Question, Answer>['reject'] = () => {};
	const answer = new Promise<Answer>((onDone, onError) => {
		resolve = onDone;
		reject = onError;
	});
	return { question, answer, resolve, reject };
}
