/** `report` as it is run: what it prints, in which language, for which plans, and when it refuses. */
import assert from "node:assert/strict"
import { describe, it } from "mocha"
import { small } from "../report/scene"
import { play } from "./scene"

const file = "a.playbook.yaml"

describe("report", function () {
  this.timeout(30_000)

  it("writes one HTML file, the same bytes each time, in the reader's language", () =>
    play({ [file]: small }, ({ run }) => {
      const args = ["report", file, "--draws", "100"]
      const { out, err, status } = run(args, { env: { LANG: "zh_CN.UTF-8" } })
      assert.deepEqual([status, err], [0, ""])
      assert.match(out, /^<!DOCTYPE html>\n<html lang="zh-CN">[\s\S]*<h1>会员复购<\/h1>[\s\S]*<\/html>\n$/)
      assert.equal(run(args, { env: { LANG: "zh_CN.UTF-8" } }).out, out)
      assert.match(run([...args, "--locale", "en"]).out, /<html lang="en">/)
    }))

  it("writes Markdown, with the draws, the seed and the scenario that were asked for", () =>
    play({ [file]: small }, ({ run }) => {
      const args = ["report", file, "--format", "markdown", "--locale", "en", "--draws", "150", "--seed", "3"]
      const { out } = run(args)
      assert.match(out, /^# 会员复购\n\n6 weeks from 2026-01-05\n/)
      assert.match(out, /150 draws, seed 3\./)
      assert.match(out, /\*\*How likely the targets are then\*\*/)
      const slow = run([...args, "--scenario", "slow"]).out
      assert.match(slow, /\n- \*\*Scenario\*\*: 放缓\n/)
      assert.doesNotMatch(slow, /How likely the targets are then/)
    }))

  it("tells what is out of date only where a day counts as today", () =>
    play({ [file]: small.replace("\n", "\nstatus: running\n") }, ({ run }) => {
      const args = ["report", file, "--format", "markdown", "--locale", "en", "--draws", "50"]
      const late = /- \*\*\w+\*\* line 2: The plan has run for 4 weeks/
      assert.doesNotMatch(run(args).out, late)
      assert.match(run([...args, "--today", "2026-02-02"]).out, late)
      assert.equal(run([...args, "--today", "soon"]).status, 2)
    }))

  it("writes a plan with errors all the same, the errors first, and ends well", () =>
    play({ [file]: small.replace("acquire: 20%", "acquire: 20") }, ({ run }) => {
      const { out, err, status } = run(["report", file, "--format", "markdown", "--locale", "en"])
      assert.deepEqual([status, err], [0, ""])
      assert.match(out, /## Open problems\n\n- \*\*Error\*\* line 12: A rate needs its percent sign/)
      assert.match(out, /## Goals\n/)
    }))

  it("refuses what is not there: a file, a scenario, a format", () =>
    play({ [file]: small }, ({ run }) => {
      const said = (...args: string[]) => {
        const { err, status, out } = run(["report", ...args, "--locale", "en"])
        return [status, out, err]
      }
      assert.deepEqual(said("b.playbook.yaml").slice(0, 2), [2, ""])
      assert.match(String(said("b.playbook.yaml")[2]), /a\.playbook\.yaml/)
      assert.deepEqual(said(file, "--scenario", "no"), [
        2,
        "",
        'error: No scenario or risk is called "no".\n',
      ])
      assert.deepEqual(said(file, "--format", "pdf"), [
        2,
        "",
        'error: --format cannot be "pdf". Write html or markdown.\n',
      ])
    }))
})
