import type { coming as english } from '../en/coming';
import type { Translation } from '../locale';

export const coming: Translation<typeof english> = {
  'stack-growth': '越长越大的栈',
  'trace-transitions': '读懂一份 trace',
  'leak-detector': '自己写一个泄漏检测器',
  'frame-scheduler': '绑定在帧上的任务',
  'entity-ownership': '这个任务归谁管？',
  'lobby-pool': '一万名玩家的池',
  'lint-gate': '合并之前的一道门',
  'order-service': '一个订单服务的前前后后',
};
