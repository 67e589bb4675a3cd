// What VS Code is told of the settings that a configuration has too: their shapes in package.json, their words beside it.

const prefix = "setting.thresholds."

/** The manifest and its words in both languages with what the schema of configurations says. */
export function contributed(schema, manifest, english, chinese) {
  const { ruleSettings, thresholds } = schema.definitions
  const severity = ruleSettings.additionalProperties
  const words = { en: unprefixed(english), zh: unprefixed(chinese) }
  const say = (key, node) => {
    words.en[prefix + key] = sentence(node.title, node.description, ": ")
    words.zh[prefix + key] = sentence(node["x-zh"].title, node["x-zh"].description, "：")
    return `%${prefix + key}%`
  }
  const setting = (key, { type, properties, items, default: standard, minimum, ...node }) => ({
    type,
    ...(properties && { properties: mapped(properties, (name, one) => setting(`${key}.${name}`, one)) }),
    ...(properties && { additionalProperties: false }),
    ...(items && { items: { type: items.type } }),
    ...(minimum !== undefined && { minimum }),
    ...(standard !== undefined && { default: standard }),
    markdownDescription: say(key, node),
  })
  const { properties } = manifest.contributes.configuration
  properties["opsPlaybook.rules"] = {
    type: "object",
    additionalProperties: { type: "string", enum: severity.enum },
    default: {},
    scope: "resource",
    order: 20,
    markdownDescription: "%setting.rules%",
  }
  properties["opsPlaybook.thresholds"] = {
    type: "object",
    properties: mapped(thresholds.properties, setting),
    additionalProperties: false,
    default: {},
    scope: "resource",
    order: 21,
    markdownDescription: "%setting.thresholds%",
  }
  return { manifest, english: words.en, chinese: words.zh }
}

function mapped(nodes, make) {
  return Object.fromEntries(Object.entries(nodes).map(([key, node]) => [key, make(key, node)]))
}

function unprefixed(words) {
  return Object.fromEntries(Object.entries(words).filter(([key]) => !key.startsWith(prefix)))
}

function sentence(title, description, colon) {
  return description ? `${title}${colon}${description}` : title
}
