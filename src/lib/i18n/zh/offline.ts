import type { offline as english } from '../en/offline';
import type { Translation } from '../locale';

export const offline: Translation<typeof english> = {
  update: 'Leaklab 有新版本了。更新会刷新本页；你改过的代码存在网址里，不会丢。',
  take: '更新',
  later: '以后再说',
};
