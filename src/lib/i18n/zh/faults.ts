import type { Translation } from '../locale';
import type { faults as english } from '../en/faults';

const thousands = new Intl.NumberFormat('en');
const n = (value: number): string => thousands.format(value);
const seconds = (ms: number): string => `${n(ms / 1_000)} 秒`;

export const faults: Translation<typeof english> = {
  compile: { title: '程序还不能编译。', advice: '改好下划线标出的地方，就会自动重新运行。' },
  'no-main': { title: '没有 main。', advice: '请写上 “export async function main() { … }”。' },
  panic: { title: '程序 panic 了。', advice: '没有人 recover，于是整个程序退出，和 Go 里一样。' },
  deadlock: {
    title: '所有任务都睡着了。',
    advice: '没有谁还能唤醒它们。逐个问一问：谁来发送？谁来关闭？',
  },
  fuel: {
    title: '这个循环停不下来。',
    limit: (turns) => `一次运行最多执行 ${n(turns)} 次循环和调用，已经用完。`,
    advice: '让它等一帧、等一个 channel 或定时器，或者给它一个出口。',
  },
  'async-depth': {
    title: '调用嵌套得太深。',
    limit: (calls) => `已超过 ${n(calls)} 层。`,
    advice: '自己调用自己的函数，总得有停下来的时候。',
  },
  'foreign-await': {
    title: '这里不能 await 它。',
    advice: '模拟时间里没有谁会兑现 Promise。请等 channel、定时器，或本程序里的函数。',
  },
  tasks: {
    title: '活着的任务太多。',
    limit: (tasks) => `同时最多 ${n(tasks)} 个。`,
    advice: '找出谁该让它们停下，或者少启动一些。',
  },
  timers: {
    title: '定时器太多。',
    limit: (timers) => `同时最多 ${n(timers)} 个。`,
    advice: '没人等的定时器，请停掉。',
  },
  events: {
    title: '事件日志已满。',
    limit: (events) => `最多记录 ${n(events)} 个事件。`,
    advice: '少跑几帧，或者每帧少做一点。',
  },
  'log-lines': {
    title: '日志行太多。',
    limit: (lines) => `一次运行最多写 ${n(lines)} 行。`,
    advice: '少写一些，或者别写得那么勤。',
  },
  heap: {
    title: '模拟的堆满了。',
    limit: (bytes) => `一次运行最多占用 ${n(bytes / 2 ** 30)} GiB。`,
    advice: '没人用的就释放，会一直长的就设上限，或者少申请一些。',
  },
  'source-size': {
    title: '程序太长。',
    limit: (characters) => `最多 ${n(characters)} 个字符。`,
    advice: '代码都还在：删掉这一行之后的部分，或者撤销。',
  },
  'compile-time': {
    title: '检查程序太费时间。',
    limit: (ms) => `已在 ${seconds(ms)}后停下。`,
    advice: '找找引用自身的类型，或者嵌套循环里没有标注类型的变量；也可以撤销上一次修改。',
  },
  flood: {
    title: '程序一下子说得太多。',
    limit: (messages) => `每秒最多发送 ${n(messages)} 条消息。`,
    advice: '它已被停下。每帧少做一点。',
  },
  'flood-size': {
    title: '程序发出的数据太多。',
    limit: (bytes) => `一次运行最多发送 ${n(bytes / 2 ** 20)} MiB。`,
    advice: '它已被停下。每帧少写日志，少启动任务。',
  },
  'not-started': {
    title: '程序没能启动。',
    limit: (ms) => `它的 worker 在 ${seconds(ms)}内没有任何回应。`,
    advice: '关掉占用这台电脑的其他程序，再运行一次。',
  },
  'wall-time': {
    title: '运行时间太长。',
    limit: (ms) => `已在 ${seconds(ms)}后停下。`,
    advice: '少跑几帧，或者每帧少做一点。',
  },
  watchdog: {
    title: '程序没有响应，已被停下。',
    limit: (ms) => `它有 ${seconds(ms)}没有任何回应。`,
    advice: '这一行里有什么特别慢：正则表达式、排序，或巨大的数组。',
  },
  crash: { title: '运行程序的 worker 崩溃了。', advice: '可能是内存用尽。请少用一些再试。' },
  unsupported: {
    title: '这个浏览器无法运行程序。',
    advice: '课文仍可阅读。请换一个较新的浏览器。',
  },
  'frame-blocked': {
    title: '运行程序用的框架没有启动。',
    advice: '内嵌框架可能被浏览器扩展或服务器的内容策略拦下了。请为本站放行，然后再试一次。',
  },
  'worker-refused': {
    title: '浏览器不允许启动 worker，程序无法运行。',
    advice: '可能是某个扩展、某项设置或服务器的内容策略禁用了 worker。请为本站放行，然后再试一次。',
  },
  'not-loaded': {
    title: '本页负责运行程序的那部分没能加载。',
    advice: '请检查网络连接，然后刷新页面。',
  },
};
