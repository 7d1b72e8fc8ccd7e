/** The languages in which Leaklab's own diagnostics speak. TypeScript's stay English. */
export type Locale = 'en' | 'zh';

/** What a sentence needs to name; which of them a code uses is visible in its sentence. */
export interface MessageParams {
  readonly name?: string;
}

type Sentence = (params: MessageParams) => string;

const quoted = ({ name = '' }: MessageParams) => `"${name}"`;

/** Every diagnostic of our own, in both languages: what happened, and what to do next. */
export const MESSAGES = {
  'leaklab/import': {
    en: (p) => `Cannot import ${quoted(p)}: a program can import only from "leaklab".`,
    zh: (p) => `无法导入 ${quoted(p)}：程序只能从 "leaklab" 导入。`,
  },
  'leaklab/top-level-await': {
    en: () =>
      'Nothing can be awaited outside of a function: time starts when main starts. Move it into main.',
    zh: () => '函数之外不能使用 await：时间从 main 开始时才开始。请把它移到 main 里面。',
  },
  'leaklab/no-main': {
    en: () =>
      'The program exports no main. Write "export async function main() { … }": a run starts there.',
    zh: () => '程序没有导出 main。请写 "export async function main() { … }"：运行从那里开始。',
  },
  'leaklab/defer-scope': {
    en: () =>
      'defer belongs to an async function and runs when that function returns. ' +
      'Make the function around it async, or use try … finally.',
    zh: () =>
      'defer 属于 async 函数，在该函数返回时执行。请把包含它的函数改为 async，或改用 try … finally。',
  },
  'leaklab/missing-await': {
    en: ({ name = '' }) =>
      `${name} does nothing until it is awaited. Write "await ${name}…", or start it with go(…).`,
    zh: ({ name = '' }) =>
      `${name} 在被 await 之前什么也不做。请写 "await ${name}…"，或用 go(…) 启动它。`,
  },
  'leaklab/reserved-name': {
    en: ({ name = '' }) => `${name} is a name that the compiled program uses. Choose another name.`,
    zh: ({ name = '' }) => `${name} 是编译后的程序使用的名字。请换一个名字。`,
  },
  'leaklab/decorator': {
    en: () =>
      'Decorators are not supported here. Call a function on the class or the method instead.',
    zh: () => '这里不支持装饰器。请改为对类或方法调用一个函数。',
  },
  'leaklab/too-deep': {
    en: () =>
      'The program is nested too deeply to be compiled. Split the expression or the function.',
    zh: () => '程序嵌套太深，无法编译。请拆分表达式或函数。',
  },
} as const satisfies Record<string, Record<Locale, Sentence>>;

/** The code of a diagnostic of our own. */
export type RuleCode = keyof typeof MESSAGES;

/** The sentence of a diagnostic of our own. */
export function sentence(code: RuleCode, locale: Locale, params: MessageParams = {}): string {
  const say: Sentence = MESSAGES[code][locale];
  return say(params);
}
