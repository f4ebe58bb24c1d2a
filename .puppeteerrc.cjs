// The browser comes from npm or from the machine, never from a download while installing.
module.exports = { skipDownload: true }
