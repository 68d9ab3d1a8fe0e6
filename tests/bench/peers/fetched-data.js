// Stands in for `data` in the pages of larger datasets: what is shown comes from the file that the page's address names.
const response = await fetch(location.search.slice(1));
export const { plans, title } = await response.json();
