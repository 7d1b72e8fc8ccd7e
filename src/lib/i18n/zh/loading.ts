import type { loading as english } from '../en/loading';
import type { Translation } from '../locale';

export const loading: Translation<typeof english> = {
  failed: '这部分没能加载。请检查网络，再打开一次。',
  close: '关闭',
};
