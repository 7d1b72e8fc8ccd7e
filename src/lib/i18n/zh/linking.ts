import type { linking as english } from '../en/linking';
import type { Translation } from '../locale';

export const linking: Translation<typeof english> = {
  share: '分享',
  embed: '嵌入',
  policies: {
    random: '随机顺序',
    pct: 'PCT 顺序',
    replay: '录制的调度',
  },
  policyHint: '任务的先后由链接指定；课程本身按 Go 的方式调度',
};
