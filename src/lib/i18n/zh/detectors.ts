import type { Translation } from '../locale';
import type { detectors as english } from '../en/detectors';

export const detectors: Translation<typeof english> = {
  'tick-age': {
    leaked: '没有归属、活过的帧数超出限度的任务',
    misses: '越积越多、但总能按时结束的任务',
    falseAlarms: '没有声明过的长寿任务，比如 worker 池里的 worker',
  },
  ownership: {
    leaked: '归属者已经结束，过了宽限期仍然活着的任务',
    misses: '没有归属的任务，以及归属者何时结束无人说明的任务',
    falseAlarms: '超过宽限期的正常收尾',
  },
  'site-growth': {
    leaked: '等在同一行、数量很大而且还在增加的任务',
    misses: '规模小、分散在许多行、或者已经不再增加的泄漏',
    falseAlarms: '拥堵：某个慢任务最终会把它们都处理完',
  },
  reachability: {
    leaked: '所等之物已没有任何还在运行的任务够得着',
    misses: '跟着活动的 ticker 空转的任务，以及模块变量还抓着的东西',
    falseAlarms: '没有',
  },
};
