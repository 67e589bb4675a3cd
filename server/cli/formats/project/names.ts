/** What entries are called: as the core's reports call them. */
export * from "../../../core/report/names"
