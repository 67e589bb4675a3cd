/** Styles that a page is bundled with. */
declare module "*.css"
