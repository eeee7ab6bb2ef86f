import { HttpErrorResponse, type HttpEvent, HttpEventType, type HttpRequest, HttpResponse } from '@angular/common/http';
import { Observable } from 'rxjs';

/** Sends a file as it is, and tells how far it is: what fetch does not tell. Who no longer listens stops it. */
export function sendBytes(request: HttpRequest<File>): Observable<HttpEvent<unknown>> {
  return new Observable((observer) => {
    const url = request.urlWithParams;
    const xhr = new XMLHttpRequest();
    const failed = () =>
      observer.error(
        new HttpErrorResponse({ url, status: xhr.status, statusText: xhr.statusText, error: xhr.responseText }),
      );
    xhr.open(request.method, url);
    for (const name of request.headers.keys()) xhr.setRequestHeader(name, request.headers.get(name) ?? '');
    xhr.upload.onprogress = ({ loaded, total }) => observer.next({ type: HttpEventType.UploadProgress, loaded, total });
    xhr.onload = () => {
      if (xhr.status < 200 || xhr.status >= 300) return failed();
      observer.next(new HttpResponse({ url, status: xhr.status, body: JSON.parse(xhr.responseText) as unknown }));
      observer.complete();
    };
    xhr.onerror = failed;
    xhr.send(request.body);
    return () => xhr.abort();
  });
}
