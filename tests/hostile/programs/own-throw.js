// id: own-throw
// title: A worker that fails at once
// why: a damaged kernel must be named as such
// worker: crash

throw new Error('</script><img src=x onerror=alert(1)>'.repeat(10_000));
