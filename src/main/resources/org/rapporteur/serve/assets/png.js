// The network as PNG, drawn in the browser from the SVG that stands on the page.
const button = document.getElementById('png');
const picture = document.querySelector('.network svg');
if (button && picture) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const copy = picture.cloneNode(true);
    const { width, height } = picture.viewBox.baseVal;
    copy.setAttribute('width', width * 2);
    copy.setAttribute('height', height * 2);
    const image = new Image();
    image.addEventListener('load', () => {
      const canvas = document.createElement('canvas');
      canvas.width = width * 2;
      canvas.height = height * 2;
      const pen = canvas.getContext('2d');
      pen.fillStyle = '#ffffff';
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(image, 0, 0);
      const link = document.createElement('a');
      link.download = 'network.png';
      link.href = canvas.toDataURL('image/png');
      link.click();
    });
    image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(new XMLSerializer().serializeToString(copy));
  });
}
