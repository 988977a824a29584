/** No script is sent to respondents: their pages are whole when they come from the server. */
export const csr = false;
