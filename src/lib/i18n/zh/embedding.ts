import type { embedding as english } from '../en/embedding';
import type { Translation } from '../locale';
import { n } from '../numbers';

export const embedding: Translation<typeof english> = {
  title: '放进别的网页',
  lead: '维基、文章或课程都可以直接放上这两个世界。读者看到它们时，它们才在读者自己的浏览器里运行。',
  options: '显示什么',
  worlds: '世界',
  worldNames: { both: '两个都要', leaky: '只要泄漏版', fixed: '只要修复版' },
  ownWorldNames: { both: '两个都要', leaky: 'A', fixed: 'B' },
  theme: '主题',
  themes: { auto: '跟随系统', light: '浅色', dark: '深色' },
  language: '语言',
  languages: { en: 'English', zh: '中文' },
  code: '展开代码',
  autoplay: '看到时自动播放（一个网页里只有一个会自动播放）',
  atMoment: (frame) => `停在此刻：第 ${n(frame)} 帧`,
  withCode: (files) => `带上我的代码：${files}；由读者自己启动`,
  kind: '用在',
  kinds: {
    iframe: 'HTML（iframe）',
    element: 'HTML（自定义元素）',
    markdown: 'Markdown',
    wiki: 'Notion、Confluence',
  },
  notes: {
    iframe: '能写 HTML 的地方都能用。网页如果监听高度消息，高度就会跟着内容变。',
    element: '高度自动跟着内容变；加载好之前，先显示链接。',
    markdown: '不能嵌入的地方，用链接打开同一课、同一时刻。',
    wiki: 'Notion：输入 /embed，再粘贴这个地址。Confluence：用 Iframe 宏填入这个地址。高度在那里设定。',
  },
  snippet: '粘贴这段',
  copy: '复制',
  copied: '已复制。',
  selected: '已选中，请按 Ctrl+C 复制（Mac 上按 ⌘C）。',
  preview: '预览',
  making: '正在生成地址……',
  impossible: '这些代码放不进地址。请不要带上代码，或者把它改短。',
  close: '关闭',
};
