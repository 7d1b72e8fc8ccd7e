export { siteAddress } from './address';
export { cardOf, type Shown } from './card';
export { courseXml, type CourseBlock, type Texts } from './course';
export { headOf } from './head';
export { oembedOf } from './oembed';
