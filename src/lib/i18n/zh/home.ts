import type { home as english } from '../en/home';
import type { Translation } from '../locale';

export const home: Translation<typeof english> = {
  title: 'Leaklab：亲眼看见协程泄漏，再亲手修好',
  description:
    '每一课都让一个泄漏的程序和修好的程序并排运行，逐帧可看，调度方式与 Go 一致。改动代码，浏览器里立刻重跑。',
  headline: '先看见泄漏，再让它停下。',
  lead: '一个协程如果永远没有人叫停，就是泄漏了：它一直等下去，占着自己的栈，也占着它引用的一切。程序不崩溃，日志里什么也没有，只是游戏越来越慢，直到撑不住。',
  question: '谁来停下这个任务？在什么条件下停？',
  look: '下面同时运行同一个游戏的两个版本。泄漏版里，每个红色方块都是一个再也没人叫停的任务；修好的那一版里一个也没有。',
  start: '开始这一课',
  fix: '或者现在就动手：改泄漏版的代码，改到它显示“稳定”为止',
  live: (title) => `此刻就在本页里运行：${title}`,
  course: '课程',
  courseNote: (open, all) => `五章，共 ${all} 课。现已开放 ${open} 课，其余还在写。`,
  notOpen: '还在写',
  begun: (step, steps) => `第 ${step} 步，共 ${steps} 步`,
  read: '已读到最后一步',
  partly: (score) => `目前最好 ${Math.round(score * 100)}%`,
  solved: '✓ 已完成',
  unread: '尚未开始',
  play: '或者到练习场，自己写一个程序',
  workshop: '或者带一场工作坊：选课、发链接、收成绩',
  progress: {
    summary: (solved, all) => `你已完成 ${all} 课中的 ${solved} 课。`,
    open: '保存、转移或提交……',
    failed: '页面的这一部分没能加载。请检查网络后再试。',
  },
  about: '模拟是怎么运行的，又在哪些地方与 Go 不同',
};
