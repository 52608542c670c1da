// The page that says a picture is deleted: this tab remembers its delete code no longer.
const id = location.pathname.split('/')[2];
try {
  sessionStorage.removeItem(`delete-code:${id}`);
} catch {
  // where nothing is kept, there is nothing to forget
}
