/** A PNG of 640 by 400 pixels: a bar on top, and rows below it. */
export const photo =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAoAAAAGQAgMAAABDnTm2AAAADFBMVEX///8mRmzo7PEui1ecwThRAAABOklEQVR42u3b0Q2AIAxFUZZ0SZfUBdRoAkLbcwcg57PJC21bvAYICAgICAgICAgIWADYXgYICAgICAgICJgT6KIGBAQEBAQEBAQEBJwDlCRJkiRJ0uz2BQMEBAQEBOwMfN4rxkGOiwABAQEBASsCXTOAgICAgImBkiRJsri7qAEBAQEBkwO//BdccCcBBAQEBAQMD3TNAAICAgJa3CVJkmRxd1EDAgICAlZY3HuOEncvAgICAgICVgO6ZgABAQEBLe6SJEmyuLuoAQEBAQGzLu6jIN1+JgICAgICAgYHumYAAQEBARMDJUmSZHF3UQMCAgICJgf++dlvyE4CCAgICAgYHOiaAQQEBAS0uEuSJMni7qIGBAQEBKyxuPcbJQbtJICAgICAgOGArhlAQEBAQIu7JEmSJEmSpEydL+8r407p8pUAAAAASUVORK5CYII=';

/** An SVG that says how wide it is for its height, but not how large. */
export const drawing = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 10"><rect y="4" width="12" height="2" fill="#26466c"/></svg>',
)}`;
