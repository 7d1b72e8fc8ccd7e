export { siteAddress } from './address';
export { cardOf, type Card, type Shown } from './card';
export { courseXml, type CourseBlock, type Texts } from './course';
export { oembedOf } from './oembed';
