/** The languages in which Leaklab's own diagnostics speak. TypeScript's stay English. */
export type Locale = 'en' | 'zh';

/** What a sentence needs to name; which of them a code uses is visible in its sentence. */
export interface MessageParams {
  readonly name?: string;
  /** How much there is, and how much there may be. */
  readonly count?: number;
  readonly most?: number;
}

type Sentence = (params: MessageParams) => string;

const thousands = new Intl.NumberFormat('en');
const n = (value = 0): string => thousands.format(value);

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
  'leaklab/source-size': {
    en: ({ count, most }) =>
      `The program has ${n(count)} characters, and it may have ${n(most)}: they end here. ` +
      'It is all still there; delete what is beyond, or undo.',
    zh: ({ count, most }) =>
      `程序有 ${n(count)} 个字符，最多允许 ${n(most)} 个，到此为止。代码都还在；请删掉后面的部分，或者撤销。`,
  },
  'leaklab/compile-time': {
    en: ({ most }) =>
      `Checking the program took more than ${n(most)} seconds and was stopped. Look for a type that refers to itself (one may be here) or for variables without a type in loops within loops, or undo the last edit.`,
    zh: ({ most }) =>
      `检查这个程序超过了 ${n(most)} 秒，已被停下。请找找引用自身的类型（也许就在这里），或者嵌套循环里没有标注类型的变量，也可以撤销上一次修改。`,
  },
  'leaklab/compiler-missing': {
    en: () =>
      'The compiler could not be started. Check the connection, and that this browser allows workers for this site; then edit the program again.',
    zh: () => '编译器没能启动。请检查网络连接，并确认浏览器允许本站使用 worker，然后再改一改程序。',
  },
  'leaklab/compiler-failed': {
    en: ({ name = '' }) =>
      `The compiler itself failed on this program: ${name}. Nothing is lost; undo the last edit, or write it in another way.`,
    zh: ({ name = '' }) =>
      `编译器处理这个程序时自己出了错：${name}。代码都还在；请撤销上一次修改，或者换一种写法。`,
  },
} as const satisfies Record<string, Record<Locale, Sentence>>;

/** The code of a diagnostic of our own. */
export type RuleCode = keyof typeof MESSAGES;

/** The sentence of a diagnostic of our own. */
export function sentence(code: RuleCode, locale: Locale, params: MessageParams = {}): string {
  const say: Sentence = MESSAGES[code][locale];
  return say(params);
}
