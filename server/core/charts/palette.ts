/**
 * The colours of the charts: theme variables for webviews, fixed ones for hovers, files and comments. They differ in
 * lightness too, so that no chart is read by hue alone. Absent on purpose: knowing which theme is on.
 */

export interface Palette {
  /** What lies behind everything; left out where the page shows through. */
  readonly paper?: string
  readonly ink: string
  /** Axes' words and notes. */
  readonly quiet: string
  readonly grid: string
  readonly main: string
  readonly goal: string
  readonly actual: string
  readonly low: string
  readonly high: string
  readonly series: readonly string[]
}

/** Variables stand in attributes, not in `style`, which a strict content policy refuses. */
export const themed: Palette = {
  ink: "var(--vscode-foreground, #3b3b3b)",
  quiet: "var(--vscode-descriptionForeground, #6b6b6b)",
  grid: "var(--vscode-charts-lines, #8c8c8c80)",
  main: "var(--vscode-charts-blue, #1f77b4)",
  goal: "var(--vscode-charts-orange, #d55e00)",
  actual: "var(--vscode-foreground, #3b3b3b)",
  low: "var(--vscode-charts-orange, #d55e00)",
  high: "var(--vscode-charts-blue, #1f77b4)",
  series: [
    "var(--vscode-charts-blue, #1f77b4)",
    "var(--vscode-charts-orange, #d55e00)",
    "var(--vscode-charts-green, #009e73)",
    "var(--vscode-charts-purple, #aa5599)",
    "var(--vscode-charts-yellow, #b58900)",
    "var(--vscode-charts-red, #a4262c)",
  ],
}

export const light: Palette = {
  paper: "#ffffff",
  ink: "#24292f",
  quiet: "#59636e",
  grid: "#d8dee4",
  main: "#0072b2",
  goal: "#b84a00",
  actual: "#24292f",
  low: "#d55e00",
  high: "#0072b2",
  series: ["#0072b2", "#d55e00", "#00795a", "#aa4a8c", "#8a6d00", "#3a3a8c"],
}

export const dark: Palette = {
  paper: "#1f1f1f",
  ink: "#e6e6e6",
  quiet: "#a8a8a8",
  grid: "#444444",
  main: "#56b4e9",
  goal: "#f0a040",
  actual: "#ffffff",
  low: "#f0a040",
  high: "#56b4e9",
  series: ["#56b4e9", "#f0a040", "#2fc99b", "#e08fc0", "#f0e442", "#b3b3ff"],
}

/** Colours of middle lightness, for pictures without paper of which nobody knows on what they will lie. */
export const either: Palette = {
  ink: "#7d7d7d",
  quiet: "#7d7d7d",
  grid: "#8c8c8c60",
  main: "#2f8ad0",
  goal: "#d0701a",
  actual: "#7d7d7d",
  low: "#d0701a",
  high: "#2f8ad0",
  series: ["#2f8ad0", "#d0701a", "#1f9a78", "#b45fa0", "#9a8420", "#7a7ad0"],
}
