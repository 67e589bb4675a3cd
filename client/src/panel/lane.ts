/**
 * Questions of one kind, one at a time: while one is being answered only the newest of those that come waits.
 * Absent on purpose: what is asked.
 */
export interface Lane<Question> {
  ask(question: Question): void
  /** Calls off what is being answered, and forgets what waits. */
  stop(): void
}

/** Of whoever works on a question: it is called off by `stop`. */
export interface Going<Answer> {
  readonly answer: Promise<Answer | undefined>
  stop(): void
}

export function createLane<Question, Answer>(
  begin: (question: Question) => Going<Answer>,
  /** `isNewest` tells whether nothing waits behind it. */
  done: (question: Question, answer: Answer, isNewest: boolean) => void,
): Lane<Question> {
  let going: Going<Answer> | undefined
  let waiting: { readonly question: Question } | undefined
  const run = (question: Question) => {
    const own = begin(question)
    going = own
    void own.answer.then((answer) => {
      if (going !== own) return
      going = undefined
      const next = waiting
      waiting = undefined
      if (next) run(next.question)
      if (answer !== undefined) done(question, answer, next === undefined)
    })
  }
  return {
    ask(question) {
      if (going) waiting = { question }
      else run(question)
    },
    stop() {
      waiting = undefined
      const before = going
      going = undefined
      before?.stop()
    },
  }
}
