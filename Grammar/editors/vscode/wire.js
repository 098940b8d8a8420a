// Messages of the Language Server Protocol over a pair of streams.
"use strict";

/** Gives each message that comes out of a stream, in order. */
function readMessages(stream, take) {
  let bytes = Buffer.alloc(0);
  stream.on("data", (more) => {
    bytes = Buffer.concat([bytes, more]);
    for (;;) {
      const head = bytes.indexOf("\r\n\r\n");
      if (head < 0) return;
      const length = /content-length: *(\d+)/i.exec(bytes.toString("ascii", 0, head));
      const end = head + 4 + Number(length ? length[1] : 0);
      if (bytes.length < end) return;
      const content = bytes.toString("utf8", head + 4, end);
      bytes = bytes.subarray(end);
      take(JSON.parse(content));
    }
  });
}

function writeMessage(stream, message) {
  const content = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
  stream.write(`Content-Length: ${content.length}\r\n\r\n`);
  stream.write(content);
}

module.exports = { readMessages, writeMessage };
