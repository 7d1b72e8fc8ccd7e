import type { play as english } from '../en/play-links';
import type { Translation } from '../locale';

export const play: Translation<typeof english> = {
  untouched: '这里的内容没有因它而改变。',
  misreadAdvice: '这几项改用平常的设定。',
  notice: {
    origin: '如果不是你自己写的，那就是做出这个链接或文件的人写的。',
    showOwn: '改看我自己的程序',
    ownChanges: '你自己的程序没有丢，随时可以找回来。',
  },
  share: { title: '分享这些程序' },
};
