import type { preview as english } from '../en/preview';
import type { Translation } from '../locale';

export const preview: Translation<typeof english> = {
  alt: (title) => `${title}：泄漏版与修复版的看板并排，各自显示正在等待的任务。`,
  course: 'Leaklab：看见并修好 goroutine 泄漏',
  courseAbout: '每一课都让一个泄漏的游戏服务器和它的修复版并排运行，最后一步是动手修好程序。',
};
