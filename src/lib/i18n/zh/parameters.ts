import type { parameters as english } from '../en/parameters';
import type { Translation } from '../locale';

const thousands = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const n = (value: number): string => thousands.format(value);

export const parameters: Translation<typeof english> = {
  title: '动手调一调',
  turned: '正文里的数字，说的是本课原来的取值。',
  reset: '恢复原值',
  units: {
    count: (value) => n(value),
    ms: (value) => `${n(value)} 毫秒`,
    s: (value) => `${n(value)} 秒`,
    frames: (value) => `${n(value)} 帧`,
    bytes: (value) => `${n(value)} B`,
    KiB: (value) => `${n(value)} KiB`,
  },
};
