import type { glossary as english } from '../en/glossary';
import type { Translation } from '../locale';

export const glossary: Translation<typeof english> = {
  title: '术语表',
  link: '术语表',
  lead: '本课程里的用语，以及 Go 里怎么称呼它们。',
  term: '术语',
  inGo: 'Go 里的叫法',
  meaning: '是什么',
  none: 'Go 没有对应的词',
};
