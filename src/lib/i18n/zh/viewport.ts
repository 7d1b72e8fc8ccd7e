import type { viewport as english } from '../en/viewport';
import type { Translation } from '../locale';

const thousands = new Intl.NumberFormat('en');
const n = (value: number): string => thousands.format(value);

export const viewport: Translation<typeof english> = {
  title: '玩家看到的画面',
  rate: (pictures) => `${n(pictures)} fps`,
  rateHint: '最近一个模拟秒里，游戏循环完成了多少帧。帧与帧之间，画面不动。',
  dropped: (count) => `丢 ${n(count)} 帧`,
  pacingHint: '最近的帧各用了多久；横线是 16.7 毫秒',
  nothingShown: '还没有一帧完成',
  read: (scene, pictures, dropped) =>
    `${scene}最近一秒，玩家看到 ${n(pictures)} 幅新画面；开始以来共丢 ${n(dropped)} 帧。`,
};
