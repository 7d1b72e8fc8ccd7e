import type { page as english } from '../en/page';
import type { Translation } from '../locale';

export const page: Translation<typeof english> = {
  help: '全部快捷键',
  present: '演示模式',
  leavePresent: '退出',
};
