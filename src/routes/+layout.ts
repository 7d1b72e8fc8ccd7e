export const prerender = true;

// A folder with an index.html is what every plain file server can serve.
export const trailingSlash = 'always';
