import type { Translation } from '../locale';
import type { drawer as english } from '../en/drawer';

export const drawer: Translation<typeof english> = {
  label: '工具',
  tabs: {
    tasks: '任务',
    trace: 'Trace',
    memory: '内存',
    findings: '检测结果',
    metrics: '指标',
    statechart: '状态图',
    events: '事件',
  },
  resize: '工具区高度',
  close: '收起工具',
  worlds: '工具显示哪个世界',
  both: '两个',
  opening: '正在打开……',
  failed: '这个工具没能载入。请检查网络，然后重试。',
  retry: '重试',
};
