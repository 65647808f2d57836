/** The most bytes that a text or record may have. The largest of ours has a tenth of it. */
export const mostText = 200 * 1024;
