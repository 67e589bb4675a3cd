/** Which language a run speaks, and when it is coloured. */
import assert from "node:assert/strict"
import { localeOf } from "../../server/cli/locale"
import { wantsColours } from "../../server/cli/terminal"

describe("the language of a run", () => {
  const cases: readonly [string, readonly string[], Record<string, string>, "en" | "zh"][] = [
    ["is English where nothing is said", [], {}, "en"],
    ["is that of --locale", ["check", "--locale", "zh-CN"], { LANG: "en_US.UTF-8" }, "zh"],
    ["takes other spellings of the two", ["--locale", "zh"], {}, "zh"],
    ["takes the script for the region", ["--locale=zh-Hans"], {}, "zh"],
    ["is that of --locale=…", ["check", "--locale=en"], { LANG: "zh_CN.UTF-8" }, "en"],
    ["is that of the last --locale", ["--locale", "en", "check", "--locale", "zh-CN"], {}, "zh"],
    ["does not look behind --", ["check", "--", "--locale", "zh-CN"], {}, "en"],
    ["is that of the environment where --locale makes no sense", ["--locale", "fr"], { LANG: "zh_CN" }, "zh"],
    ["is decided by LC_ALL first", [], { LC_ALL: "zh_TW.UTF-8", LC_MESSAGES: "en", LANG: "en_US" }, "zh"],
    [
      "is decided by LC_MESSAGES before LANG",
      [],
      { LC_ALL: "", LC_MESSAGES: "C", LANG: "zh_CN.UTF-8" },
      "en",
    ],
    ["is decided by LANG last", [], { LC_ALL: "", LC_MESSAGES: "", LANG: "zh_CN.UTF-8" }, "zh"],
    ["is English for any other language", [], { LANG: "de_DE.UTF-8" }, "en"],
  ]
  for (const [name, args, env, locale] of cases) it(name, () => assert.equal(localeOf(args, env), locale))
})

describe("colours", () => {
  const cases: readonly [string, Record<string, string>, boolean, boolean][] = [
    ["are for a terminal", {}, true, true],
    ["are not for a pipe", {}, false, false],
    ["are not for a pipe in CI either", { CI: "true" }, false, false],
    ["are not for a dumb terminal", { TERM: "dumb" }, true, false],
    ["are taken away by NO_COLOR", { NO_COLOR: "1" }, true, false],
    ["are not taken away by an empty NO_COLOR", { NO_COLOR: "" }, true, true],
    ["are forced by FORCE_COLOR", { FORCE_COLOR: "1" }, false, true],
    ["are refused by FORCE_COLOR=0", { FORCE_COLOR: "0" }, true, false],
    ["are taken away where both are set", { NO_COLOR: "1", FORCE_COLOR: "1" }, true, false],
  ]
  for (const [name, env, terminal, wanted] of cases) {
    it(name, () => assert.equal(wantsColours(env, terminal), wanted))
  }
})
