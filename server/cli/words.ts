/**
 * What the command line says of files and arguments, in both languages. Absent on purpose: the words of `--help`, which
 * stand with the options they describe, and those of each output format.
 */
import type { Words } from "../core/problem"

export function missing(input: string, near: string | undefined): Words {
  return {
    en: `There is no file or folder "${input}".${near === undefined ? "" : ` Did you mean "${near}"?`}`,
    zh: `没有名为“${input}”的文件或文件夹。${near === undefined ? "" : `是不是“${near}”？`}`,
  }
}

export function noneBelow(folder: string): Words {
  return {
    en: `No playbooks found in "${folder}". A playbook's name ends in .playbook.yaml.`,
    zh: `在“${folder}”中没有找到作战手册。作战手册的文件名以 .playbook.yaml 结尾。`,
  }
}

export function noneUnder(glob: string): Words {
  return {
    en: `No playbooks found for "${glob}". A playbook's name ends in .playbook.yaml.`,
    zh: `没有找到符合“${glob}”的作战手册。作战手册的文件名以 .playbook.yaml 结尾。`,
  }
}

export const emptyName: Words = {
  en: "One of the names to check is empty.",
  zh: "要检查的文件名中有一个是空的。",
}

export const dashIsNoFile: Words = {
  en: 'There is no file "-". To check what is piped in, write --stdin.',
  zh: "没有名为“-”的文件。要检查管道传入的内容，请写 --stdin。",
}

/** Why the system would not let us read a file or folder. */
export function cannotOpen(name: string, error: unknown): Words {
  const code = (error as NodeJS.ErrnoException).code ?? String(error)
  const reason = REASONS[code] ?? { en: code, zh: code }
  return {
    en: `Cannot read "${name}": ${reason.en}.`,
    zh: `无法读取“${name}”：${reason.zh}。`,
  }
}

const REASONS: Readonly<Record<string, Words>> = {
  EACCES: { en: "you have no permission to read it", zh: "没有读取权限" },
  EPERM: { en: "you have no permission to read it", zh: "没有读取权限" },
  ENOENT: { en: "it is not there any more", zh: "它已经不存在" },
  ELOOP: { en: "its links lead in a circle", zh: "它的链接首尾相连" },
  ENAMETOOLONG: { en: "its name is too long", zh: "它的名字太长" },
  EMFILE: { en: "too many files are open", zh: "打开的文件太多" },
  EIO: { en: "the disk failed", zh: "磁盘出错" },
  EISDIR: { en: "it is a folder", zh: "它是一个文件夹" },
}

/** Said next to the report, where a run fails although no error is shown. */
export function tooManyWarnings(count: number, allowed: number): Words {
  return {
    en: `${count} ${count === 1 ? "warning" : "warnings"}, but --max-warnings allows ${allowed}.`,
    zh: `有 ${count} 个警告，超过 --max-warnings 允许的 ${allowed} 个。`,
  }
}

/** Said when a run ends by a mistake that is not the reader's. */
export function ourFault(version: string, lines: string): Words {
  return {
    en: `This is a bug in ops-playbook ${version}, not in your playbooks. Please report it with these lines:\n${lines}`,
    zh: `这是 ops-playbook ${version} 自身的错误，与你的作战手册无关。请附上以下内容报告给我们：\n${lines}`,
  }
}
