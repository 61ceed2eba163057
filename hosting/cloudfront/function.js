// Leads a clean address to its file in the bucket: /en/ to /{version}/en/index.html. An address
// without a slash at its end is led to the one that has it. Runs at CloudFront for each request.
function handler(event) {
  const request = event.request;
  // Browsers take //host/ for another site: nobody is led there.
  const path = request.uri.replace(/^\/+/, '/');
  if (BASE && path === '/') return redirect(BASE + '/', request);
  if (path.endsWith('/')) {
    request.uri = '/' + VERSION + path + 'index.html';
  } else if (path.slice(path.lastIndexOf('/')).includes('.')) {
    request.uri = '/' + VERSION + path;
  } else {
    return redirect(path + '/', request);
  }
  return request;
}

function redirect(path, request) {
  const parts = [];
  for (const name of Object.keys(request.querystring)) {
    const values = request.querystring[name];
    for (const each of values.multiValue || [values]) parts.push(name + '=' + each.value);
  }
  const query = parts.length ? '?' + parts.join('&') : '';
  return {
    statusCode: 302,
    statusDescription: 'Found',
    headers: { location: { value: path + query } },
  };
}
