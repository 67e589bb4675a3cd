/**
 * What VS Code hands to a webview: the colours of its own themes, as far as our pages use them.
 * Absent on purpose: the themes' rules.
 */
export interface Theme {
  readonly name: string
  /** Of the body. */
  readonly kind: string
  readonly variables: Readonly<Record<string, string>>
}

const fonts = {
  "--vscode-font-family": "system-ui, 'Noto Sans CJK SC', sans-serif",
  "--vscode-font-size": "13px",
  "--vscode-editor-font-family": "'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', monospace",
}

const light: Theme = {
  name: "light",
  kind: "vscode-light",
  variables: {
    ...fonts,
    "--vscode-foreground": "#3b3b3b",
    "--vscode-descriptionForeground": "#3b3b3b",
    "--vscode-editor-background": "#ffffff",
    "--vscode-editorWidget-background": "#f8f8f8",
    "--vscode-widget-border": "#e5e5e5",
    "--vscode-panel-border": "#e5e5e5",
    "--vscode-focusBorder": "#005fb8",
    "--vscode-textLink-foreground": "#005fb8",
    "--vscode-textLink-activeForeground": "#005fb8",
    "--vscode-button-background": "#005fb8",
    "--vscode-button-foreground": "#ffffff",
    "--vscode-button-hoverBackground": "#0258a8",
    "--vscode-button-border": "#0000001a",
    "--vscode-button-secondaryBackground": "#e5e5e5",
    "--vscode-button-secondaryForeground": "#3b3b3b",
    "--vscode-button-secondaryHoverBackground": "#cccccc",
    "--vscode-dropdown-background": "#ffffff",
    "--vscode-dropdown-foreground": "#3b3b3b",
    "--vscode-dropdown-border": "#cecece",
    "--vscode-editor-inactiveSelectionBackground": "#e5ebf1",
    "--vscode-charts-blue": "#1a85ff",
    "--vscode-charts-orange": "#ea5c0055",
    "--vscode-charts-green": "#388a34",
    "--vscode-charts-purple": "#652d90",
    "--vscode-charts-yellow": "#bf8803",
    "--vscode-charts-red": "#e51400",
    "--vscode-charts-lines": "#3b3b3b80",
    "--vscode-diffEditor-removedTextBackground": "#ff000033",
    "--vscode-diffEditor-insertedTextBackground": "#9ccc2c40",
    "--vscode-inputValidation-warningBackground": "#f6f5d2",
    "--vscode-inputValidation-warningBorder": "#b89500",
  },
}

const dark: Theme = {
  name: "dark",
  kind: "vscode-dark",
  variables: {
    ...fonts,
    "--vscode-foreground": "#cccccc",
    "--vscode-descriptionForeground": "#9d9d9d",
    "--vscode-editor-background": "#1f1f1f",
    "--vscode-editorWidget-background": "#202020",
    "--vscode-widget-border": "#313131",
    "--vscode-panel-border": "#2b2b2b",
    "--vscode-focusBorder": "#0078d4",
    "--vscode-textLink-foreground": "#4daafc",
    "--vscode-textLink-activeForeground": "#4daafc",
    "--vscode-button-background": "#0078d4",
    "--vscode-button-foreground": "#ffffff",
    "--vscode-button-hoverBackground": "#026ec1",
    "--vscode-button-border": "#ffffff12",
    "--vscode-button-secondaryBackground": "#313131",
    "--vscode-button-secondaryForeground": "#cccccc",
    "--vscode-button-secondaryHoverBackground": "#3c3c3c",
    "--vscode-dropdown-background": "#313131",
    "--vscode-dropdown-foreground": "#cccccc",
    "--vscode-dropdown-border": "#3c3c3c",
    "--vscode-editor-inactiveSelectionBackground": "#3a3d41",
    "--vscode-charts-blue": "#3794ff",
    "--vscode-charts-orange": "#ea5c0055",
    "--vscode-charts-green": "#89d185",
    "--vscode-charts-purple": "#b180d7",
    "--vscode-charts-yellow": "#cca700",
    "--vscode-charts-red": "#f14c4c",
    "--vscode-charts-lines": "#cccccc80",
    "--vscode-diffEditor-removedTextBackground": "#ff000033",
    "--vscode-diffEditor-insertedTextBackground": "#9ccc2c33",
    "--vscode-inputValidation-warningBackground": "#352a05",
    "--vscode-inputValidation-warningBorder": "#b89500",
  },
}

const contrast: Theme = {
  name: "high contrast",
  kind: "vscode-high-contrast",
  variables: {
    ...fonts,
    "--vscode-foreground": "#ffffff",
    "--vscode-descriptionForeground": "#ffffffb3",
    "--vscode-editor-background": "#000000",
    "--vscode-editorWidget-background": "#0c141f",
    "--vscode-contrastBorder": "#6fc3df",
    "--vscode-focusBorder": "#f38518",
    "--vscode-textLink-foreground": "#21a6ff",
    "--vscode-textLink-activeForeground": "#21a6ff",
    "--vscode-button-background": "#000000",
    "--vscode-button-foreground": "#ffffff",
    "--vscode-button-border": "#6fc3df",
    "--vscode-button-secondaryForeground": "#ffffff",
    "--vscode-dropdown-background": "#000000",
    "--vscode-dropdown-foreground": "#ffffff",
    "--vscode-dropdown-border": "#6fc3df",
    "--vscode-editor-inactiveSelectionBackground": "#ffffffb3",
    "--vscode-charts-blue": "#3794ff",
    "--vscode-charts-orange": "#ea5c0055",
    "--vscode-charts-green": "#89d185",
    "--vscode-charts-purple": "#b180d7",
    "--vscode-charts-yellow": "#cca700",
    "--vscode-charts-red": "#f14c4c",
    "--vscode-charts-lines": "#ffffff80",
    "--vscode-inputValidation-warningBackground": "#332b00",
    "--vscode-inputValidation-warningBorder": "#6fc3df",
  },
}

export const themes: readonly Theme[] = [light, dark, contrast]
