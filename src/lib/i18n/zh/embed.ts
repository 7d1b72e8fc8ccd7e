import type { Translation } from '../locale';
import type { embed as english } from '../en/embed';

export const embed: Translation<typeof english> = {
  title: (lesson) => `${lesson} · Leaklab`,
  label: 'Leaklab',
  playground: '练习场',
  open: '在 Leaklab 中打开',
  openHint: '在新标签页中打开整课，停在当前这一帧',
  openPlayHint: '在新标签页的练习场中打开这里的程序',
  code: '代码',
  waiting: '滚动到这里后，程序就会开始运行。',
  starting: '正在启动两个世界……',
  backToMine: '换回我自己写的代码',
  exercise: '练习',
};
