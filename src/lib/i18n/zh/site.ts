import { glossary } from './glossary';
import type { Translation } from '../locale';
import type { site as english } from '../en/site';

export const site: Translation<typeof english> = {
  name: 'Leaklab',
  skip: '跳到正文',
  glossary,
  header: {
    breadcrumb: '当前位置',
    play: '练习场',
    about: '它是怎么运行的',
    otherLanguage: 'EN',
    otherLanguageLabel: '用英文阅读本页',
    theme: (choice) => `主题：${choice}`,
    themes: { auto: '跟随系统', light: '浅色', dark: '深色', contrast: '高对比' },
  },
  chapters: {
    'silent-killer': '无声的杀手',
    'anti-patterns': '五种反模式',
    scalpels: '三把手术刀',
    governance: '长效治理',
    refactor: '重构之后',
  },
  lesson: {
    title: (title) => `${title} · Leaklab`,
    stepOf: (step, steps) => `第 ${step} 步，共 ${steps} 步`,
    steps: '步骤',
    previous: '上一步',
    next: '下一步',
    checked: '已核对',
    checkedNote: '我们的测试会实际运行一遍，核对这些数字。',
    text: '课文',
    sides: '切换世界',
    starting: '正在搭建舞台……',
    verdicts: {
      starting: (world) => `${world}：正在启动。`,
      stable: (world) => `${world}：稳定，没有发现泄漏。`,
      leaking: (world) => `${world}：正在泄漏，有任务没人来停。`,
      failed: (world) => `${world}：程序出错，已停止。`,
      exited: (world) => `${world}：程序已自行结束。`,
    },
  },
};
