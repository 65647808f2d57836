/** Stands for the parts of the editor's libraries that no field of ours uses. */
export default {};
