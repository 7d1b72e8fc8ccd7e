import type { exercise as english } from '../en/exercise';
import type { Translation } from '../locale';

const thousands = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const n = (value: number): string => thousands.format(value);
const percent = (share: number): string => `${n(share * 100)}%`;
const kib = (bytes: number): string => `${n(bytes / 1_024)} KiB`;

export const exercise: Translation<typeof english> = {
  checks: '必须做到',
  runs: '程序能一直跑到底：不 panic，不死锁，不超出限制。',
  signs: { open: '还没检查', holds: '做到了', fails: '没做到', unknown: '还说不准' },
  check: '检查我的程序',
  again: '再检查一次',
  cancel: '取消',
  running: (held, all) => `${n(all)} 种调度里已有 ${n(held)} 种通过`,
  passed: (all) => `过关！${n(all)} 种调度全部通过。`,
  stale: '检查之后程序又改过了，请再检查一次。',
  solvedBefore: '这道题你以前做出来过。',
  refused: '检查没能运行：浏览器没有启动程序。请刷新页面；如果还是不行，请允许本站使用 worker。',
  rejected: (line) =>
    line === null
      ? '这还不是一个能运行的程序：请看代码下方列出的问题。'
      : `这还不是一个能运行的程序：请看第 ${n(line)} 行。`,
  failed: (policy, seed) =>
    `这一种调度没通过：策略 ${policy}，种子 ${n(seed)}。它已经放上舞台，停在看得见问题的那一帧。`,
  backToLesson: '回到本课原来的调度',
  place: (file, line) => `${file}:${n(line)}`,
  showPlace: (place) => `查看 ${place}`,
  failures: {
    fault: (what) => `程序提前终止了：${what}`,
    ended: (found) => `程序只跑了 ${n(found)} 帧就自己结束了，可游戏还在继续。`,
    prints: (found, allowed, isLess, frame) =>
      `到第 ${n(frame)} 帧是 ${n(found)}，${isLess ? '至少' : '最多'}应当是 ${n(allowed)}。`,
    outlives: (found, allowed, frame) =>
      allowed === 0 && found === 1
        ? `第 ${n(frame)} 帧有一个任务没有归属，或者活得比归属者久。`
        : `第 ${n(frame)} 帧有任务比归属者多活了 ${n(found)} 帧，最多允许 ${n(allowed)} 帧。`,
    late: (frame) => `到了第 ${n(frame)} 帧，程序还没有结束。`,
    left: (found) => `main 返回时还有 ${n(found)} 个任务活着。`,
    tasks: (found, allowed, frame) =>
      `第 ${n(frame)} 帧之后有 ${n(found)} 个任务活着，最多允许 ${n(allowed)} 个。`,
    'frame-time': (found, allowed) =>
      `只有 ${percent(found)} 的帧按时完成，应当达到 ${percent(allowed)}。`,
    memory: (found, allowed, frame) =>
      `第 ${n(frame)} 帧之后占了 ${kib(found)}，最多允许 ${kib(allowed)}。`,
    resources: (found, allowed, frame) =>
      `第 ${n(frame)} 帧之后开着 ${n(found)} 个，最多允许 ${n(allowed)} 个。`,
    cpu: (found, allowed) =>
      `平均有 ${n(found)} 个处理器在忙，最多允许 ${n(allowed)} 个：有人在空转。`,
  },
  hint: (number, all) => `提示 ${number}/${all}`,
  solution: '看一种解法',
  solutionTitle: '一种解法',
  ownCode: '回到你自己的 Go 代码',
  handIn: '提交成绩……',
  handInFailed: '提交成绩的部分没能加载。请检查网络后再试。',
  notKept: '这个浏览器不为本站保存任何东西：离开之后，进度就没了。',
};
