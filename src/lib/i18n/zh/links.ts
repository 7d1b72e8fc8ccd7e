import type { Translation } from '../locale';
import type { links as english } from '../en/links';

const thousands = new Intl.NumberFormat('en');
const n = (value: number): string => thousands.format(value);

export const links: Translation<typeof english> = {
  gap: '',
  things: { link: '链接', file: '文件' },
  faults: {
    'too-long': {
      title: (thing) => `这个${thing}太长了。`,
      advice: 'Leaklab 不会生成这么长的内容。请让发送者把程序改短一些再分享。',
    },
    malformed: {
      title: (thing) => `这个${thing}不是 Leaklab 的写法。`,
      advice: '请回到最初收到它的地方，从第一个字符到最后一个字符完整地再取一次。',
    },
    cut: {
      title: (thing) => `这个${thing}少了后半截。`,
      advice: '聊天软件和邮箱会截断太长的内容。请完整复制，或者请对方改发文件。',
    },
    'not-base64': {
      title: (thing) => `这个${thing}里混进了不该有的字符。`,
      advice: '它们是途中混进来的。请回到最初收到它的地方重新复制。',
    },
    checksum: {
      title: (thing) => `这个${thing}在途中被改动过。`,
      advice: '它和发送时已经不一样了。请回到最初收到它的地方重新复制。',
    },
    'newer-version': {
      title: (thing) => `这个${thing}出自更新版本的 Leaklab。`,
      advice: '请刷新本页，换上最新版本。',
    },
    'not-compressed': {
      title: (thing) => `这个${thing}里的内容解不开。`,
      advice: '它不是 Leaklab 生成的。请让发送者用“分享”按钮重新分享。',
    },
    'too-big': {
      title: (thing) => `这个${thing}解开之后，会远远超过两个程序的大小。`,
      advice: '我们没有解开它。程序不会这么长，请留意是谁发来的。',
    },
    'not-utf8': {
      title: (thing) => `这个${thing}里的内容不是文本。`,
      advice: '它不是 Leaklab 生成的。请让发送者用“分享”按钮重新分享。',
    },
    'not-json': {
      title: (thing) => `这个${thing}里的内容不是课程的程序。`,
      advice: '它不是 Leaklab 生成的。请让发送者用“分享”按钮重新分享。',
    },
    'unknown-field': {
      title: (thing) => `这个${thing}里有我们不认识的东西。`,
      advice: '我们没有采用它。请让发送者用“分享”按钮重新分享。',
    },
    'wrong-shape': {
      title: (thing) => `这个${thing}缺了一部分，或者有一部分不对。`,
      advice: '请让发送者用“分享”按钮重新分享。',
    },
    'source-too-long': {
      title: (thing) => `这个${thing}里有一个程序太长了。`,
      advice: '一个程序最多 65,536 个字符、3,000 行。请让发送者换一个短一些的。',
    },
    'wrong-lesson': {
      title: (thing) => `这个${thing}属于另一课。`,
      advice: '请先打开那一课，再在那里打开它。',
    },
    unsupported: {
      title: (thing) => `这个浏览器解不开${thing}里的代码。`,
      advice: '请换用 2023 年以后的浏览器，或者请对方改发文件。',
    },
    'not-loaded': {
      title: (thing) => `用来打开${thing}的那部分页面没能加载。`,
      advice: '请检查网络，刷新页面后再试。',
    },
  },
  belongsTo: (lesson) => `它对应的是“${lesson}”。`,
  untouched: '这里的内容没有因它而改变，课程照常可用。',
  misread: (keys) => `链接中有几项看不懂，已略过：${keys}。`,
  misreadAdvice: '这几项改用课程自己的设定。',
  dismiss: '隐藏这条消息',
  notice: {
    label: '外来的代码',
    title: (files) => `打开本页的链接或文件带来了改过的代码：${files}`,
    origin: '这不是课程自带的程序。如果不是你自己在这里写的，那就是做出这个链接或文件的人写的。',
    sandbox:
      '它会在本页的沙箱里运行，碰不到网络，碰不到你的文件，也碰不到这里保存的任何数据。现在还什么都没有运行，可以先在下面读一遍，也可以改。',
    hidden: (places) =>
      `请仔细看：有些地方（${places}）藏着不可见字符，会让代码看上去和实际做的不一样。`,
    run: '运行它',
    showOwn: '改看课程自带的程序',
    ownChanges: '你自己的改动没有丢，在浏览器里后退一步就能回去。',
  },
  begun: (files) => `本页正在运行外来的改动代码：${files}。`,
  share: {
    title: '分享这一课',
    link: '链接',
    length: (chars) => `${n(chars)} 个字符`,
    making: '正在生成链接……',
    withCode: (files) => `带上我的代码：${files}`,
    atMoment: (frame) => `停在此刻：第 ${n(frame)} 帧`,
    inLook: (look) => `用我的主题：${look}`,
    copy: '复制链接',
    copied: '链接已复制。',
    selected: '链接已选中，请按 Ctrl+C 复制（Mac 上按 ⌘C）。',
    long: '这么长的链接，很多聊天软件和邮箱会截断。发文件更稳妥。',
    impossible: '这些代码放不进链接。请保存为文件再发送。',
    unfit: '这些代码太长，无法分享：一个程序最多 65,536 个字符、3,000 行。',
    save: '保存为文件',
    saved: (file) => `已保存为 ${file}。收到的人在“分享”里就能打开。`,
    open: '打开保存的文件……',
    close: '关闭',
  },
};
