/** Figures as people read them: those of the core's reports, so that the terminal and the editor say the same. */
export * from "../../../core/report/figures"
