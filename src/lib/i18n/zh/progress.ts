import type { progress as english } from '../en/progress';
import type { Translation } from '../locale';

const thousands = new Intl.NumberFormat('en');
const n = (value: number): string => thousands.format(value);

export const progress: Translation<typeof english> = {
  gap: '',
  stop: '。',
  title: '我的进度',
  summary: (solved, all) => `${n(all)} 课中已完成 ${n(solved)} 课。`,
  where: '进度只存在这个浏览器里，别处没有。',
  close: '关闭',
  copy: '复制',
  copied: '已复制。',
  selected: '已选中，请按 Ctrl+C（Mac 上按 ⌘C）复制。',
  length: (chars) => `${n(chars)} 个字符`,
  notKept: '这个浏览器不为本站保存任何东西，所以什么也没有改动。',
  move: {
    title: '带走进度',
    about: '文件里还包含你写的程序；链接里只有每一课学到了哪里。',
    save: '把进度存成文件',
    saved: (file) => `已存为 ${file}。到另一个浏览器里，在这里打开它即可。`,
    fileText: '这是你在 Leaklab 的学习进度。请在首页的“我的进度”里打开本文件。',
    openFile: '打开文件……',
    link: '进度链接',
    rule: '打开的进度会并入这里已有的：每一课取最远的步骤、最高的得分和较大的次数，不会丢掉任何东西。',
    arrived: (count) => `这个链接带来了 ${n(count)} 课的进度。`,
    take: '并入我的进度',
    leave: '不要',
    added: (count) => `已并入 ${n(count)} 课的进度。`,
  },
  handIn: {
    title: '提交成绩',
    about: (count) =>
      `交给带课的人：你检查过的 ${n(count)} 课里最好的程序、它的得分，以及用了几条提示。对方会把程序重新检查一遍。`,
    nothing:
      '还没有可以提交的内容：请打开一课的练习，检查一次你的程序。很久以前完成的练习，要再检查一次才能提交。',
    name: '你的名字（带课的人会看到）',
    nameMissing: '请先填写名字。',
    code: '要发送的代码',
    making: '正在生成……',
    long: '这么长的代码，很多聊天软件会截断。用文件更稳妥。',
    save: '把成绩存成文件',
    saved: (file) => `已存为 ${file}。请把它发给带课的人。`,
    fileText: (name) => `${name} 在 Leaklab 的成绩。请在“带课”页面打开本文件。`,
    private: '本页不会发送任何东西，由你自己发出去。',
  },
  forget: {
    title: '从头再来',
    about: '清除这个浏览器里的全部步骤、得分和提示记录，还有检查过的程序和你的名字。',
    button: '清除我的进度……',
    sure: '确定全部清除吗？',
    yes: '清除',
    no: '保留',
    done: '进度已清除。',
  },
  faults: {
    none: '里面没有 Leaklab 的代码。',
    damaged: '内容在途中被截断或改动了。请重新完整复制一次，或者改用文件。',
    newer: '它是用更新版本的 Leaklab 生成的。请刷新本页，换上最新版本。',
    long: '它比 Leaklab 生成的任何内容都长，已忽略。',
    foreign: '里面有 Leaklab 不会写进去的东西，已忽略。',
    unsupported: '这个浏览器解不开它，请换用 2023 年以后的浏览器。',
  },
};
