import type { Translation } from '../locale';
import type { launch as english } from '../en/launch';

export const launch: Translation<typeof english> = {
  label: '课程',
  told: (host) => `${host} 上的课程会得知你读到哪里、练习是否做对。你的代码不会离开本页。`,
  lookingOn: (host) => `${host} 上的课程只会得知你打开了本课，不会得知其他任何事。`,
  starting: (host) => `正在连接 ${host} 上的课程……`,
  retrying: '对方没有回应。本课照常可用，稍后会自动重试。',
  unsent: (count) => `还有 ${count} 条消息尚未送达。`,
  arrived: '全部已送达。',
  again: '立即重试',
  finish: '完成',
  finishHint: '结束这次学习，回到课程',
  ended: '这次学习已经结束，不再向课程报告。要继续，请在课程里重新打开本课。',
  leave: '回到课程',
  failed: {
    token: (why) =>
      `课程不允许本页向它报告（${why}）。请在课程里重新打开本课。在那之前本课照常可用，但不会有记录。`,
    'launch-data': (why) =>
      `课程没有说明它想知道什么（${why}）。本课照常可用，但不会有记录。请告诉课程的管理者。`,
    store: (why) =>
      `课程拒绝了本页的报告（${why}）。本课照常可用，但之后不再有记录。请在课程里重新打开，或告诉课程的管理者。`,
  },
  wrong: (keys) =>
    `本页的地址应当说明它是从哪门课程打开的，但这些参数缺失或有误：${keys}。本课照常可用，但不会有记录。请在课程里重新打开。`,
  notLoaded: '与课程通信的部分没能加载。本课照常可用，但不会有记录。请检查网络，然后重新加载本页。',
};
